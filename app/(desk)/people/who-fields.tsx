import { Field, Textarea } from "@/app/_ui/field";

type Known = {
  name?: string;
  title?: string | null;
  company?: string | null;
  email?: string | null;
  links?: string;
};

/** Who somebody is: the lines that adding and editing share. */
export function WhoFields({ known = {}, companies }: { known?: Known; companies: string[] }) {
  return (
    <>
      <Field
        name="name"
        label="Name"
        autoComplete="off"
        maxLength={120}
        autoFocus={known.name === undefined}
        defaultValue={known.name}
      />
      <Field
        name="title"
        label="What they do"
        aside="optional"
        autoComplete="off"
        maxLength={160}
        placeholder="Director of engineering"
        defaultValue={known.title ?? ""}
      />
      <Field
        name="company"
        label="Where they work"
        aside="optional"
        list="companies"
        autoComplete="off"
        maxLength={120}
        hint="A recruiter who speaks for several companies: the agency, or nothing."
        defaultValue={known.company ?? ""}
      />
      <datalist id="companies">
        {companies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field
        name="email"
        label="Email"
        aside="optional"
        type="email"
        autoComplete="off"
        hint="For your thank-you note. Greenroom never writes to it."
        defaultValue={known.email ?? ""}
      />
      <Textarea
        name="links"
        label="Links"
        aside="one per line"
        rows={2}
        hint="Public pages about their work. A word before the address becomes its name."
        placeholder="LinkedIn https://www.linkedin.com/in/…"
        defaultValue={known.links ?? ""}
      />
    </>
  );
}
