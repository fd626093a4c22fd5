/** What a form knows after its action answered. A refused form gives back everything that was typed. */
export type FormState = {
  status: "idle" | "refused";
  /** One sentence about the whole form. */
  message?: string;
  /** Field name to the sentence that stands under the field. */
  fields?: Record<string, string>;
  /** Field name to what was typed; several values for a set of checkboxes. */
  values?: Record<string, string | string[]>;
};

/** The shape of every server action that a form can be given. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const idle: FormState = { status: "idle" };
