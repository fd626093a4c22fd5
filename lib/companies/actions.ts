"use server";
import { action } from "@/lib/accounts/action";
import * as paths from "@/lib/base/paths";
import { deleteCompany, editCompany, readWebsite, setEnvironment } from "@/lib/companies/commands";
import { companyIdSchema, editCompanySchema, environmentSchema } from "@/lib/companies/schema";

export const saveCompany = action("companies.edit", editCompanySchema, editCompany, {
  then: (company) => paths.company(company.id),
  says: (company) => ({ text: `${company.name} is saved.` }),
});

export const markWebsiteRead = action("companies.website", companyIdSchema, readWebsite, {
  says: () => ({ text: "Read today, noted." }),
});

export const saveEnvironment = action("companies.environment", environmentSchema, setEnvironment, {
  says: () => ({ text: "Saved." }),
});

export const removeCompany = action("companies.delete", companyIdSchema, deleteCompany, {
  then: () => paths.companies(),
  says: (company) => ({
    text: `${company.name} is deleted. It rests for 30 days.`,
    undo: { kind: "company.delete", id: company.id },
  }),
});
