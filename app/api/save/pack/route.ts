import { putPack } from "@/lib/packs/handlers";

export const PUT = putPack;
