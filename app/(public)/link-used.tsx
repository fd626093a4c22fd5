import { Threshold } from "@/app/_parts/threshold";
import { ButtonLink } from "@/app/_ui/button";
import { Do } from "@/app/_ui/rows";
import { sentence } from "@/lib/base/errors";

/** A link that was used, has run out or never was: the same page for all three. */
export function LinkUsed({ again, label }: { again: string; label: string }) {
  return (
    <Threshold label="This link is used up" title="That was the last call.">
      <p className="mb-4">{sentence("link-used")}</p>
      <Do>
        <ButtonLink href={again} go>
          {label}
        </ButtonLink>
      </Do>
    </Threshold>
  );
}
