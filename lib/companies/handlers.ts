import "server-only";
import { ownedHandler, savingHandler } from "@/lib/accounts/handler";
import { setEnvironment } from "@/lib/companies/commands";
import { findSimilarCompanies } from "@/lib/companies/queries";
import { mention } from "@/lib/companies/rules";
import { environmentSchema } from "@/lib/companies/schema";

/** GET ?name=: what the form says while a company's name is typed. */
export const similarCompanies = ownedHandler("companies.similar", async (owner, request) => {
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const known = await findSimilarCompanies(owner, name);
  return Response.json({ known: known.map((company) => ({ ...company, says: mention(company) })) });
});

export const putEnvironment = savingHandler("companies.environment", environmentSchema, setEnvironment);
