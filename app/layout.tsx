import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SpikeSprite } from "@/app/_ui/spike";
import { besley, besleyExt, courier, schibsted, schibstedExt } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Greenroom", template: "%s · Greenroom" },
  description: "Your interviews, the people in them, and what to do before each one.",
  referrer: "same-origin",
  robots: { index: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

const FACES = [schibsted, schibstedExt, besley, besleyExt, courier].map((face) => face.variable).join(" ");

/** Reads the cookie, so the right theme stands before the first paint, with no script. Also keeps every page dynamic: the nonce needs it. */
export default async function Layout({ children }: { children: ReactNode }) {
  const appearance = (await cookies()).get("appearance")?.value;
  const theme = appearance === "light" || appearance === "dark" ? appearance : undefined;
  return (
    <html lang="en" className={FACES} data-theme={theme}>
      <body>
        <SpikeSprite />
        {children}
      </body>
    </html>
  );
}
