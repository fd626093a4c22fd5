import { postOpened } from "@/lib/rounds/handlers";

export const POST = postOpened;
