/** Interleaved measuring: every side once per round, in turning order, so that what disturbs the machine disturbs all of them. */

/** One measurement; the unit is the side's own, but the same for the sides that are compared. */
export type Sides<K extends string> = Record<K, () => Promise<number>>;

export type Rounds<K extends string> = Record<K, number[]>;

/** A round before the first is thrown away: caches fill, code is compiled. */
export async function measureRounds<K extends string>(rounds: number, sides: Sides<K>): Promise<Rounds<K>> {
  const names = Object.keys(sides) as K[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Rounds<K>;
  for (let round = -1; round < rounds; round++) {
    const turn = (round + 1) % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      const value = await sides[name]();
      if (round >= 0) taken[name].push(value);
    }
  }
  return taken;
}

/** The median over rounds of one side divided by another in the same round, and the middle half of those ratios. */
export function ratioOf<K extends string>(taken: Rounds<K>, side: K, floor: K) {
  const ratios = taken[side].map((value, at) => value / taken[floor][at]!);
  return { ratio: quantile(ratios, 0.5), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}
