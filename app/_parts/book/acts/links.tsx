import type { Place } from "@/app/_parts/book/act-form";
import { ButtonLink } from "@/app/_ui/button";
import * as paths from "@/lib/base/paths";
import type { Action, LookAt } from "@/lib/guidance/action-kinds";
import { lastRound, nextRound } from "@/lib/guidance/rules";

/** Where an action that is done elsewhere leads; null for one that is done in place. */
export function addressOf({ kind, target }: Action, place: Place): string | null {
  const applicationId = place.snapshot.application.id;
  switch (kind) {
    case "open-thank-you":
    case "send-thank-you":
    case "insert-moment":
    case "write-moment":
    case "fill-slot":
    case "mend-note":
      return noteAddress(place, target);
    case "add-round":
      return paths.newRound(applicationId);
    case "open-round":
      return paths.round(applicationId, target.roundId);
    case "open-prep":
      return paths.roundMode(applicationId, target.roundId, "prep");
    case "open-live":
      return paths.liveRound(applicationId, target.roundId);
    case "print-sheet":
      return paths.callSheet(applicationId, target.roundId);
    case "open-debrief":
      return paths.debrief(applicationId, target.roundId, DEBRIEF_PARTS[target.focus]);
    case "reread-rounds":
      return paths.roundDigest(applicationId, target.roundId);
    case "open-questions":
      return lookAddress("questions", place);
    case "write-nudge":
      return target.followUpId ? paths.followUp(target.followUpId, place.back) : null;
    case "add-application":
      return paths.newApplication();
    case "open-application":
      return paths.application(target.applicationId);
    case "change-stage":
      return paths.moveApplication(applicationId);
    case "change-answer":
      return `${paths.applicationMoney(applicationId)}#offer`;
    case "change-outcome":
      return paths.closeApplication(applicationId);
    case "open-story":
      if (!target.storyId) return paths.newStory(applicationId);
      return paths.story(target.storyId, target.field);
    case "look":
      return lookAddress(target.at, place);
    default:
      return null;
  }
}

/** The theme of the debrief's detail that an act asks for; the sixty seconds need none. */
const DEBRIEF_PARTS: Readonly<Record<string, string>> = { feedback: "said", detail: "said" };

export function LinkAct({ label, href, go }: { label: string; href: string; go: boolean }) {
  return (
    <ButtonLink href={href} go={go}>
      {label}
    </ButtonLink>
  );
}

type NoteTarget = { followUpId: string | null; roundId: string; personId: string | null };

/** A note is planned as soon as somebody is on a round; until the plan has caught up, the list of follow-ups is the way. */
function noteAddress({ snapshot: s, back }: Place, { followUpId, roundId, personId }: NoteTarget): string {
  const row = s.thankYous.find((it) => it.roundId === roundId && it.personId === personId);
  const id = followUpId ?? row?.id;
  return id ? paths.followUp(id, back) : paths.applicationFollowUps(s.application.id);
}

/** "Look at it": the page that holds the rows. */
function lookAddress(at: LookAt, { snapshot, full }: Place): string {
  const applicationId = snapshot.application.id;
  const last = lastRound(snapshot);
  switch (at) {
    case "research":
      return paths.applicationResearch(applicationId);
    case "people":
      return paths.applicationPeople(applicationId);
    case "ad":
      return paths.applicationAd(applicationId);
    case "thanks":
    case "next-step":
      return paths.applicationFollowUps(applicationId);
    case "feedback":
    case "carry":
      return paths.applicationCarry(applicationId);
    case "debrief":
      return last ? paths.round(applicationId, last.id) : full;
    case "questions": {
      const sheet = nextRound(snapshot) ?? last;
      return sheet ? paths.round(applicationId, sheet.id) : full;
    }
    case "bank":
      return paths.questions();
    case "asks": {
      const sheet = nextRound(snapshot) ?? last;
      return sheet ? paths.roundAsks(applicationId, sheet.id) : full;
    }
    case "facts":
      return paths.applicationFacts(applicationId);
    case "fit":
      return paths.applicationFit(applicationId);
    case "stories":
      return paths.stories();
    case "mine":
      return paths.myQuestions();
    case "case":
    case "ideas":
      return paths.applicationCase(applicationId);
    case "plan":
      return paths.applicationPlan(applicationId);
    case "money":
      return paths.applicationMoney(applicationId);
    case "pack": {
      const next = nextRound(snapshot);
      return next ? `${paths.roundMode(applicationId, next.id, "prep")}#pack` : full;
    }
    case "notice":
      return full;
  }
}
