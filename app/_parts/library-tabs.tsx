import type { ReactNode } from "react";
import { Tabs } from "@/app/_ui/tabs";
import * as paths from "@/lib/base/paths";

const TABS = [
  { key: "stories", href: paths.stories(), label: "Stories" },
  { key: "they-ask", href: paths.questions(), label: "They ask" },
  { key: "i-ask", href: paths.myQuestions(), label: "I ask" },
] as const;

/** The pages of the library: what is written once and used in every application. */
export function LibraryTabs({
  here,
  children,
}: {
  here: (typeof TABS)[number]["key"];
  children?: ReactNode;
}) {
  return (
    <Tabs
      label="Library"
      items={TABS.map(({ key, href, label }) => ({ href, label, current: key === here }))}
    >
      {children}
    </Tabs>
  );
}
