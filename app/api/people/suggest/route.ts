import { suggest } from "@/lib/interviewers/handlers";

export const GET = suggest;
