import { expect, test } from "vitest";
import * as mails from "@/lib/accounts/mails";

const LINK = "https://green.example/sign-in/link?token=a_b-c&x=1";

const linked = [
  mails.signInLink,
  mails.openAccount,
  mails.invitation,
  mails.resetPassword,
  mails.verifyAddress,
  mails.changeAddress,
];

test.each(linked.map((write) => [write.name, write] as const))("%s carries its one link", (_, write) => {
  const { subject, text, html } = write(LINK);
  expect(subject).toMatch(/^[A-Z][^!]+$/);
  expect(text.match(/https:\S+/g)).toEqual([LINK]);
  const address = LINK.replace("&", "&amp;");
  expect(html).toContain(`<a href="${address}"`);
  // To be copied where the button is not shown.
  expect(html).toContain(`address: ${address}</p>`);
  expect(html.match(/href=/g)).toHaveLength(1);
  expect(html).not.toMatch(/<(img|script|style|table)\b/);
  expect(text).toMatch(/works once, for (10 minutes|an hour|7 days)/);
});

test("notices carry no link, so that nobody learns to click on one", () => {
  for (const mail of [mails.addressChanged("nora@new.example"), mails.passwordChanged()]) {
    expect(mail.html).not.toContain("href=");
    expect(mail.text).toContain("If that was not you");
  }
  expect(mails.addressChanged("<b>@new.example").html).toContain("&lt;b&gt;@new.example");
});
