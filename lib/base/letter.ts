/**
 * How a mail of ours looks: subject, plain text and HTML from one description. No images, no tracking, no
 * tables; no colour but the button's, so that light and dark readers both show it in their own. Pure.
 */

export type Mail = { subject: string; text: string; html: string };

/** `href` is absolute: a mail has no page to be relative to. */
export type Link = { label: string; href: string };

/** A person or thing with what is known about it, and what can be done. */
export type Block = { head: string; sub?: string | null; items?: readonly string[]; links?: readonly Link[] };

export type Letter = {
  subject: string;
  lines: readonly string[];
  blocks?: readonly Block[];
  /** The first one is the button. */
  links?: readonly Link[];
  /** The links' addresses stand there to be copied. */
  spelled?: boolean;
  foot?: { text: string; link?: Link };
};

const SUBJECT_LETTERS = 200;

export function writeMail(letter: Letter): Mail {
  return { subject: subjectLine(letter.subject), text: plain(letter), html: html(letter) };
}

/** One line, no control characters, nothing that turns the reading direction round. */
export function subjectLine(text: string): string {
  const calm = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").replace(/ {2,}/g, " ");
  const letters = [...calm.trim()];
  return letters.length > SUBJECT_LETTERS
    ? `${letters.slice(0, SUBJECT_LETTERS - 1).join("")}…`
    : calm.trim();
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function plain({ lines, blocks = [], links = [], foot }: Letter): string {
  const parts = [
    ...lines,
    ...blocks.map(plainBlock),
    links.map(plainLink).join("\n"),
    foot ? ["-- ", foot.text, foot.link ? plainLink(foot.link) : ""].filter(Boolean).join("\n") : "",
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function plainBlock({ head, sub, items = [], links = [] }: Block): string {
  const bullets = items.map((item) => `- ${item}`);
  return [sub ? `${head}, ${sub}` : head, ...bullets, ...links.map(plainLink)].join("\n");
}

function plainLink({ label, href }: Link): string {
  return `${label.replace(/\.$/, "")}: ${href}`;
}

function html(letter: Letter): string {
  const { lines, blocks = [], links = [], foot } = letter;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(subjectLine(letter.subject))}</title></head>`,
    '<body style="margin:0;padding:24px"><div style="max-width:36em;font:16px/24px Georgia,serif">',
    `<p style="${P};font-weight:bold">Greenroom</p>`,
    ...lines.map((line) => `<p style="${P}">${escapeHtml(line)}</p>`),
    ...blocks.map(htmlBlock),
    htmlLinks(links),
    letter.spelled
      ? links
          .map(({ href }) => `<p style="${SMALL}">Or copy this address: ${escapeHtml(href)}</p>`)
          .join("\n")
      : "",
    foot ? `<hr style="${RULE}"><p style="${SMALL}">${htmlFoot(foot)}</p>` : "",
    "</div></body></html>",
  ]
    .filter(Boolean)
    .join("\n");
}

function htmlBlock({ head, sub, items = [], links = [] }: Block): string {
  const rest = sub ? `, ${escapeHtml(sub)}` : "";
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`).join("");
  return [
    `<h2 style="${HEAD}">${escapeHtml(head)}<span style="font-weight:normal">${rest}</span></h2>`,
    list ? `<ul style="margin:0 0 12px;padding-left:20px">${list}</ul>` : "",
    htmlLinks(links),
  ].join("");
}

function htmlLinks(links: readonly Link[]): string {
  if (links.length === 0) return "";
  const anchors = links.map(({ label, href }, i) => {
    return `<a href="${escapeHtml(href)}" style="${i === 0 ? BUTTON : OTHER}">${escapeHtml(label)}</a>`;
  });
  return `<p style="${P}">${anchors.join(" ")}</p>`;
}

function htmlFoot({ text, link }: NonNullable<Letter["foot"]>): string {
  const anchor = link
    ? ` <a href="${escapeHtml(link.href)}" style="color:inherit">${escapeHtml(link.label)}</a>`
    : "";
  return `${escapeHtml(text)}${anchor}`;
}

const P = "margin:0 0 16px";
const HEAD = "margin:20px 0 4px;font-size:16px;line-height:24px";
const SMALL = "margin:0 0 16px;font-size:14px;line-height:20px;overflow-wrap:anywhere";
const RULE = "margin:24px 0 16px;border:0;border-top:1px solid #8a938c";
const BUTTON =
  "display:inline-block;margin:0 12px 8px 0;padding:10px 16px;border-radius:2px;background:#1d5c41;color:#fbfdfa;text-decoration:none;font-weight:bold";
const OTHER = "display:inline-block;margin:0 12px 8px 0;padding:10px 0;color:inherit";
