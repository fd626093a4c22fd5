import { expect, test } from "vitest";
import { escapeHtml, subjectLine, writeMail } from "@/lib/base/letter";

const letter = {
  subject: "Thank Priya",
  lines: ["First line."],
  blocks: [
    {
      head: "Priya Rao",
      sub: "hiring manager",
      items: ["asked about <b>scale</b>"],
      links: [
        { label: "Open the draft", href: "https://green.example/follow-ups/1" },
        { label: "I've sent it", href: "https://green.example/sent/a?b=1&c=2" },
      ],
    },
  ],
  foot: { text: "You get this because.", link: { label: "Stop.", href: "https://green.example/settings" } },
};

test("the plain text has everything, one thing per line", () => {
  expect(writeMail(letter).text).toBe(`First line.

Priya Rao, hiring manager
- asked about <b>scale</b>
Open the draft: https://green.example/follow-ups/1
I've sent it: https://green.example/sent/a?b=1&c=2

-- 
You get this because.
Stop: https://green.example/settings
`);
});

test("the HTML has the same, escaped, with no picture, script, table or foreign address", () => {
  const { html } = writeMail({ ...letter, subject: `</title><script>alert("1")</script>` });
  expect(html).toContain("asked about &lt;b&gt;scale&lt;/b&gt;");
  expect(html).toContain('href="https://green.example/sent/a?b=1&amp;c=2"');
  expect(html).toContain(">I&#39;ve sent it</a>");
  expect(html).toContain("<title>&lt;/title&gt;&lt;script&gt;");
  expect(html).not.toMatch(/<(script|img|table|iframe|link|style|form|object)\b/i);
  expect(html.match(/https?:\/\/[^/"]+/g)!.every((origin) => origin === "https://green.example")).toBe(true);
});

test("escaping leaves no way out of text or attribute", () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
});

test("a subject is one calm line", () => {
  expect(subjectLine("Thank\r\nBcc: all@evil.example\u0000 Priya")).toBe("Thank Bcc: all@evil.example Priya");
  expect(subjectLine("a\u202egpj.exe")).toBe("a gpj.exe");
  expect([...subjectLine("é".repeat(500))]).toHaveLength(200);
  expect(subjectLine("👩‍💻 Priya")).toBe("👩‍💻 Priya");
});
