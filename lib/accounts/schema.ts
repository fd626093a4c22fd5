import { z } from "zod";
import { isZone } from "@/lib/base/dates";
import { ERRORS } from "@/lib/base/errors";
import { line, optionalLine } from "@/lib/base/fields";
import { normaliseAddress } from "./rules";

/** An e-mail address in the one form in which addresses are compared. */
export const address = z
  .string({ error: ERRORS["email-needed"] })
  .max(500, ERRORS["email-needed"])
  .transform((text, context) => {
    const normal = normaliseAddress(text);
    if (normal) return normal;
    context.addIssue({ code: "custom", message: ERRORS["email-needed"] });
    return z.NEVER;
  });

/** A password being chosen. The same letters typed on another system must be the same password, so NFKC. */
export const newPassword = z
  .string({ error: ERRORS["password-short"] })
  .transform((text) => text.normalize("NFKC"))
  .pipe(z.string().min(10, ERRORS["password-short"]).max(200, ERRORS["password-long"]));

/** A password being proven: no rule is told, and no more is hashed than could have been chosen. */
const typedPassword = z
  .string()
  .max(1000)
  .default("")
  .transform((text) => text.normalize("NFKC"));

const zone = z.string({ error: ERRORS["zone-unknown"] }).refine(isZone, ERRORS["zone-unknown"]);
const token = z.string().max(200).default("");
const name = optionalLine(120).transform((text) => text ?? "");

/** One form, two ways in. Enter in it names neither: then an empty password means a link. */
export const signInSchema = z.object({
  email: address,
  password: typedPassword,
  way: z.enum(["link", "password"]).optional().catch(undefined),
  next: z.string().max(2000).default(""),
});
export const addressSchema = z.object({ email: address });
export const signUpSchema = z.object({ email: address, password: newPassword, name, zone });
/** Finishing a sign-up from a mail or an invitation; without a password, links by mail sign in. */
export const openAccountSchema = z.object({
  token,
  name,
  zone,
  password: z.union([z.literal("").transform(() => null), newPassword]).default(null),
});
export const tokenSchema = z.object({ token });
export const resetSchema = z.object({ token, password: newPassword });

export const profileSchema = z.object({
  name,
  zone,
  hourCycle: z.enum(["12", "24"], "Choose one of the two."),
  weekStartsOn: z.enum(["0", "1", "6"], "Choose a day.").transform((day) => Number(day) as 0 | 1 | 6),
});
export const zoneSchema = z.object({ zone });
export const appearanceSchema = z.object({
  appearance: z.enum(["system", "light", "dark"], "Choose one of the three."),
});
export const newAddressSchema = z.object({ email: address, currentPassword: typedPassword });
export const newPasswordSchema = z.object({ currentPassword: typedPassword, password: newPassword });
export const sessionSchema = z.object({ id: z.uuid(ERRORS["not-found"]) });
export const nothingSchema = z.object({});
/** The one typed confirmation. Compared with the owner's own address, so no sentence about its form. */
export const deleteAccountSchema = z.object({
  typed: line(300, ERRORS["typed-wrong"]),
  currentPassword: typedPassword,
});
