"use client";
import { useEffect } from "react";
import { forgetAllDrafts } from "@/app/_ui/drafts";

/** After the account is deleted or signed out everywhere: nothing half-written stays in this browser. */
export function ForgetDrafts() {
  useEffect(forgetAllDrafts, []);
  return null;
}
