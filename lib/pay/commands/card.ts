import "server-only";
import type { Owner } from "@/lib/accounts/owner";
import { instant, zonedDay } from "@/lib/base/dates";
import { failed, ok, type Result } from "@/lib/base/result";
import { getPlace } from "@/lib/facts/queries";
import { getPay, type PayCard } from "@/lib/pay/queries";
import { counterKey, flexibilityKey, rangeKey, stanceKey, theirsKey } from "@/lib/pay/rules";
import type { CounterInput, FlexibilityInput, Range, StanceInput, TheirRange } from "@/lib/pay/schema";
import { asOwner, doorNow, type Tx } from "@/lib/platform/db";

/** `version` is what the form shows as `was` from now on. */
type Saved = Promise<Result<{ applicationId: string; version: string }>>;

/** I say from, I say to, I stop below; in which money and for how long. */
export async function setRange(owner: Owner, input: Range): Saved {
  const { minimum, target, walkAway, currency, period } = input;
  return write(owner, input, rangeKey, () => ({ minimum, target, walkAway, currency, period }));
}

/** Who is to name a figure first, by my choice, with my line and the one for when they press. */
export async function setStance(owner: Owner, input: StanceInput): Saved {
  const { stance, sentence, deflection } = input;
  return write(owner, input, stanceKey, () => ({ stance, sentence, deflection }));
}

/** Whether my figure can move, and in exchange for what. */
export async function setFlexibility(owner: Owner, input: FlexibilityInput): Saved {
  const terms = [...new Set([...input.terms, ...(input.ownTerm ? [input.ownTerm] : [])])];
  return write(owner, input, flexibilityKey, () => ({ flexibility: input.flexibility, terms }));
}

/** The sentence between their figure and mine. */
export async function setCounter(owner: Owner, input: CounterInput): Saved {
  return write(owner, input, counterKey, () => ({ counter: input.counter }));
}

/** What they named, who said it and in which round; or that they did not say. */
export async function setTheirRange(owner: Owner, input: TheirRange): Saved {
  const { applicationId, roundId, saidById, low, high } = input;
  const place = await getPlace(owner, applicationId, { roundId, interviewerId: saidById });
  if (!place) return failed("not-found");
  const named = low !== null || high !== null;
  const day = zonedDay(place.startsAt && place.startsAt < owner.now ? place.startsAt : owner.now, owner.zone);
  return write(owner, input, theirsKey, (card) => ({
    ...{ theirLow: low, theirHigh: high, theirSaidById: saidById, theirRoundId: roundId },
    theirOn: named ? day : null,
    notDisclosed: input.notDisclosed && !named,
    ...unitIfBlank(card, input),
  }));
}

type Part = Partial<PayCard>;
type Compared = { applicationId: string; was?: string | undefined; replace: boolean };

/**
 * Writes one part of the card, which begins with its first part. Refuses to overwrite a newer wording of that part unless
 * told to; other parts may have changed meanwhile, and what the card says already is no conflict.
 */
async function write(
  owner: Owner,
  input: Compared,
  keyOf: (card: PayCard | null) => string,
  partOf: (card: PayCard | null) => Part,
): Saved {
  return asOwner(owner, async (tx) => {
    const { applicationId } = input;
    const held = await holdCard(tx, owner, applicationId);
    if (!held) return failed("not-found");
    const part = partOf(held.card);
    const before = keyOf(held.card);
    const version = keyOf({ ...NO_CARD, ...held.card, ...part });
    const newer = input.was !== undefined && same(input.was) !== same(before) && version !== before;
    if (newer && !input.replace) return failed("changed-elsewhere", { replace: "newer-exists" });
    await putCard(tx, owner, applicationId, part);
    return ok({ applicationId, version });
  });
}

/** Parts of what they said that follow from a conversation; called by "note what was said". */
export async function putTheirs(
  owner: Owner,
  input: {
    applicationId: string;
    roundId: string;
    saidById: string | null;
    low: number | null;
    high: number | null;
    currency: string | null;
    period: PayCard["period"];
    notDisclosed: boolean;
    on: string;
  },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const held = await holdCard(tx, owner, input.applicationId);
    if (!held) return failed("not-found");
    const { card } = held;
    const known = card !== null && (card.theirLow !== null || card.theirHigh !== null);
    const named = input.low !== null || input.high !== null;
    const said = named
      ? {
          ...{ theirLow: input.low, theirHigh: input.high, theirSaidById: input.saidById },
          ...{ theirRoundId: input.roundId, theirOn: input.on, notDisclosed: false },
        }
      : { notDisclosed: input.notDisclosed && !known };
    await putCard(tx, owner, input.applicationId, { ...said, ...unitIfBlank(card, input) });
    return ok();
  });
}

/** The card's money and period come from the first figure that names them. Refuses a figure in another money. */
export async function putUnit(
  owner: Owner,
  input: { applicationId: string; currency: string | null; period: PayCard["period"] },
): Promise<Result> {
  return asOwner(owner, async (tx) => {
    const held = await holdCard(tx, owner, input.applicationId);
    if (!held) return failed("not-found");
    const { card } = held;
    if (input.currency && card?.currency && input.currency !== card.currency) {
      return failed("check-fields", { figure: "pay-other-currency" });
    }
    const data = unitIfBlank(card, input);
    if (Object.keys(data).length > 0) await putCard(tx, owner, input.applicationId, data);
    return ok();
  });
}

/** Takes the application for the rest of the transaction: two first parts of one card make one card. */
async function holdCard(
  tx: Tx,
  owner: Owner,
  applicationId: string,
): Promise<{ card: PayCard | null } | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM application
    WHERE owner_id = ${owner.id}::uuid AND id = ${applicationId}::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`;
  if (rows.length === 0) return null;
  return { card: (await getPay(owner, applicationId))?.card ?? null };
}

async function putCard(tx: Tx, owner: Owner, applicationId: string, part: Part): Promise<void> {
  const { deflection, theirOn, ...rest } = part;
  await tx.payCard.createMany({ data: { ownerId: owner.id, applicationId }, skipDuplicates: true });
  await tx.payCard.updateMany({
    where: { ownerId: owner.id, applicationId },
    data: {
      ...rest,
      ...(deflection === undefined ? {} : { deflectionLine: deflection }),
      ...(theirOn === undefined ? {} : { theirOn: theirOn && instant(`${theirOn}T00:00:00Z`) }),
      updatedAt: doorNow(),
    },
  });
}

const NO_CARD: PayCard = {
  ...{ target: null, minimum: null, walkAway: null, currency: null, period: null },
  ...{ stance: null, sentence: null, deflection: null, flexibility: null, terms: [], counter: null },
  ...{ theirLow: null, theirHigh: null, theirSaidById: null, theirRoundId: null, theirOn: null },
  notDisclosed: false,
};

function unitIfBlank(
  card: PayCard | null,
  { currency, period }: { currency: string | null; period: PayCard["period"] },
) {
  return {
    ...(currency && !card?.currency ? { currency } : {}),
    ...(period && !card?.period ? { period } : {}),
  };
}

function same(key: string): string {
  return key.replaceAll("\r\n", "\n").trim();
}
