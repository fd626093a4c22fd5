import { putEnvironment } from "@/lib/companies/handlers";

export const PUT = putEnvironment;
