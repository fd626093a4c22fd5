/** One line of the result. `ratio` is what is judged; a line without a goal is told for orientation. */
export type Line = {
  what: string;
  measured: string;
  goal?: string;
  ok?: boolean;
};

export function printTable(lines: readonly Line[]): void {
  const rows = lines.map((line) => [line.what, line.measured, line.goal ?? "", verdict(line)]);
  const all = [["What", "Measured", "Goal", "Verdict"], ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...all.map((row) => row[at]!.length)));
  const text = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(" | ")} |`;
  const [head, ...body] = all.map(text);
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  console.log(`\n${[head, rule, ...body].join("\n")}\n`);
}

/** "1.84 (1.79 to 1.90)": the median of the per-round ratios and their middle half. */
export function ratioText({ ratio, low, high }: { ratio: number; low: number; high: number }): string {
  return `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

function verdict({ ok }: Line): string {
  return ok === undefined ? "" : ok ? "met" : "not met";
}
