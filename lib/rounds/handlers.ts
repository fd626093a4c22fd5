import "server-only";
import { answer, ownedHandler, savingHandler } from "@/lib/accounts/handler";
import { sentence } from "@/lib/base/errors";
import { answerArea, editArea } from "@/lib/rounds/commands/areas";
import { keepScratch } from "@/lib/rounds/commands/live";
import { recordOpened, setOthersInRunning, setRoundReason, setTheme } from "@/lib/rounds/commands/rounds";
import {
  answerAreaSchema,
  editAreaSchema,
  observedSchema,
  othersSchema,
  reasonSchema,
  SCRATCH_MOST,
  scratchSchema,
  themeSchema,
} from "@/lib/rounds/schema";

export const putAreaAnswer = savingHandler("rounds.area-answer", answerAreaSchema, answerArea);

export const putArea = savingHandler("rounds.area", editAreaSchema, editArea);

export const putReason = savingHandler("rounds.reason", reasonSchema, setRoundReason);

export const putTheme = savingHandler("rounds.theme", themeSchema, setTheme);

export const putOthers = savingHandler("rounds.others", othersSchema, setOthersInRunning);

/** A letter may take six bytes in JSON. */
const BYTES_MOST = SCRATCH_MOST * 6 + 1000;

/** PUT of the live sheet's scratch field. Not a server action: it must leave while the page is being closed. */
export const putScratch = ownedHandler<{ roundId: string }>(
  "rounds.scratch",
  async (owner, request, { roundId }) => {
    const body = await readJson(request);
    const input = scratchSchema.safeParse({ ...body, roundId });
    if (!input.success) return answer(400, sentence("check-fields"));
    const result = await keepScratch(owner, input.data);
    return result.ok ? Response.json(result.value) : answer(404, sentence(result.code));
  },
);

/** POST by the live sheet once somebody sees it. A page that was merely fetched tells nothing. */
export const postOpened = ownedHandler<{ roundId: string }>(
  "rounds.opened",
  async (owner, request, { roundId }) => {
    const input = observedSchema.safeParse({ ...(await readJson(request)), roundId });
    if (!input.success) return answer(400, sentence("check-fields"));
    const result = await recordOpened(owner, input.data);
    return result.ok ? Response.json({ opened: true }) : answer(404, sentence(result.code));
  },
);

async function readJson(request: Request): Promise<object> {
  const text = await request.text();
  if (text.length > BYTES_MOST) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
