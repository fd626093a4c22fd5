import { similarCompanies } from "@/lib/companies/handlers";

export const GET = similarCompanies;
