import { Cue } from "@/app/_ui/cue";
import { Group } from "@/app/_ui/spread";
import { formatDate } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { firstName, plural } from "@/lib/base/words";
import type { Waiting } from "@/lib/today/rules";

/** Whose turn it is not: nothing is asked, so there is no lamp. */
export function WaitingLines({ rows }: { rows: Waiting[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <Group title="Waiting on them">Counted from what they said, or from your last conversation.</Group>
      {rows.map((row) => (
        <Cue
          key={row.applicationId}
          state="none"
          title={row.company}
          href={paths.application(row.applicationId)}
          summary={words(row)}
        />
      ))}
    </>
  );
}

function words({ kind, on, days, saidBy }: Waiting): string {
  if (kind === "since-applying") return days === 0 ? "Applied today." : `Applied ${plural(days, "day")} ago.`;
  if (kind === "since-round") return `${plural(days, "day")} since you spoke. No date was named.`;
  const who = saidBy ? firstName(saidBy) : "They";
  if (days > 0) return `${who} said by ${formatDate(on)}, ${plural(days, "day")} ago.`;
  return days === 0
    ? `${who} said by today.`
    : `${who} said by ${formatDate(on)}, ${plural(-days, "day")} to go.`;
}
