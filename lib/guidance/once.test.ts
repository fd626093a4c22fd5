import { expect, it } from "vitest";
import { EXAMPLE_NOW, EXAMPLE_ZONE, emptySnapshot } from "@/lib/guidance/example-snapshot";
import { once } from "@/lib/guidance/once";

it("derives once while one snapshot is asked about, and rightly when two are asked about in turn", () => {
  const [a, b] = ["Halden", "Plover"].map((zone) =>
    emptySnapshot(EXAMPLE_NOW, `${EXAMPLE_ZONE}/${zone}`, {}),
  );
  const asked: string[] = [];
  const zone = once((s) => {
    asked.push(s.zone);
    return { zone: s.zone };
  });
  const other = once((s) => ({ twice: zone(s).zone + zone(s === a ? b! : s).zone }));
  expect([zone(a!), zone(a!), zone(a!)]).toEqual(Array(3).fill({ zone: a!.zone }));
  expect(asked).toEqual([a!.zone]);
  expect([zone(b!).zone, zone(a!).zone, zone(b!).zone]).toEqual([b!.zone, a!.zone, b!.zone]);
  // asking about another one while deriving
  expect(other(a!)).toEqual({ twice: a!.zone + b!.zone });
  expect(other(b!)).toEqual({ twice: b!.zone + b!.zone });
});
