declare const minted: unique symbol;

/** The person whose rows may be touched. Made by the gate, by a one-click mail link for its row, and by the reminder loop. */
export type Owner = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** IANA time zone. */
  readonly zone: string;
  readonly hourCycle: "12" | "24";
  /** 0 Sunday, 1 Monday, 6 Saturday. */
  readonly weekStartsOn: 0 | 1 | 6;
  readonly appearance: "system" | "light" | "dark";
  /** The database's clock when the owner was made: the `now` of everything decided in this request. */
  readonly now: Date;
  readonly [minted]: true;
};

type Plain = Omit<Owner, typeof minted | "hourCycle" | "weekStartsOn" | "appearance"> & {
  hourCycle: string;
  weekStartsOn: number;
  appearance: string;
};

/** Only for the gate, the one-click link, the reminder loop and tests; the house test holds the list of callers. */
export function mintOwner(row: Plain): Owner {
  return row as unknown as Owner;
}
