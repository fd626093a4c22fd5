/**
 * The ids of the 133 pieces of advice that the five articles were broken into, by kind: `do` is checkable
 * against the person's rows, `seed` is shipped ready-made, `copy` is tone or context and never scored.
 * Every `do` and `seed` is to be answered by at least one cue. Ids only: the articles' sentences are not ours.
 */
export type AdviceKind = "do" | "seed" | "copy";

const DO =
  "S0.2 S0.3 S0.4 S0.5 S0.6 S0.7 S0.8 S0.9 S0.10 S0.11 S0.12 S0.13 S0.14 S0.15 S0.16 S0.17 S0.18 S0.19 S0.20 S0.21 S0.22 S0.23 S1.1 S1.2 S1.3 S1.4 S1.5 S1.6 S1.7 S1.8 S1.9 S1.10 S1.11 S1.12 S1.13 S1.14 S1.15 S1.16 S1.17 S1.18 S1.19 S1.20 S1.22 S1.23 S1.24 S1.25 S1.26 S1.27 S1.28 S2.2 S2.3 S2.4 S2.5 S2.6 S2.7 S2.8 S2.9 S2.10 S2.11 S2.13 S2.14 S2.18 S2.19 S2.20 S2.21 S2.22 S3.1 S3.4 S3.6 S3.7 S3.8 S3.9 S3.10 S3.11 S3.12 S3.13 S3.14 S3.15 S3.16 S3.18 S3.20 S3.21 S3.22 S3.23 S3.26 S3.27 S3.28 S3.29 S3.30 S3.31 S3.32 S4.3 S4.4 S4.5 S4.6 S4.7 S4.8 S4.9 S4.10 S4.11 S4.13 S4.14 S4.15 S4.17 S4.18 S4.19 S4.20 S4.21 S4.22 S4.23 S4.24 S4.25 S4.26 S4.27";

const SEED = "S2.12 S2.15 S2.16 S2.17 S4.12 S4.16";

const COPY = "S0.1 S1.21 S2.1 S3.2 S3.3 S3.5 S3.17 S3.19 S3.24 S3.25 S4.1 S4.2 S4.28";

/** Each id with its kind. */
export const ADVICE: ReadonlyMap<string, AdviceKind> = new Map([
  ...each(DO, "do"),
  ...each(SEED, "seed"),
  ...each(COPY, "copy"),
]);

function each(ids: string, kind: AdviceKind): [string, AdviceKind][] {
  return ids.split(" ").map((id) => [id, kind]);
}
