import type { ReactNode } from "react";
import { Tabs } from "@/app/_ui/tabs";
import * as paths from "@/lib/base/paths";
import { type Mode, roundTitle } from "@/lib/rounds/rules";

type RoundModesProps = {
  round: { applicationId: string; id: string; kind: string; number: number };
  here: Mode;
  /** Actions at the right: `Act`s. */
  children?: ReactNode;
};

/**
 * The three modes of a round. Its bare address opens the one that the clock calls for (`modeOf`); each tab leads to one of
 * them whatever the clock says. Debrief is what was written down, or the form while nothing is.
 */
export function RoundModes({ round, here, children }: RoundModesProps) {
  const { applicationId, id } = round;
  return (
    <Tabs
      label={roundTitle(round)}
      items={[
        { href: paths.roundMode(applicationId, id, "prep"), label: "Prep", current: here === "prep" },
        { href: paths.liveRound(applicationId, id), label: "Live", current: here === "live" },
        {
          href: paths.roundMode(applicationId, id, "debrief"),
          label: "Debrief",
          current: here === "debrief",
        },
      ]}
    >
      {children}
    </Tabs>
  );
}
