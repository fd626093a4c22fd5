"use server";
import { z } from "zod";
import { action } from "@/lib/accounts/action";
import { confirmNotice, setNotice } from "./commands";
import { noticeSchema } from "./schema";

export const saveNotice = action("profile.notice", noticeSchema, setNotice, {
  says: () => ({ text: "Notice period saved." }),
});

export const keepNotice = action("profile.notice-confirm", z.object({}), confirmNotice, {
  says: () => ({ text: "Notice period confirmed." }),
});
