/** A real SMTP server on the loopback that files each mail it takes, in order, as JSON. */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

/** @returns {Promise<{ port: number, close(): Promise<void> }>} */
export async function startSmtp(folder) {
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, taken) {
      const chunks = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          at: new Date().toISOString(),
          raw: Buffer.concat(chunks).toString("utf8"),
        };
        count += 1;
        const file = join(folder, `${String(count).padStart(5, "0")}.json`);
        writeFileSync(`${file}.part`, JSON.stringify(mail));
        renameSync(`${file}.part`, file); // a reader sees a whole mail or none
        taken();
      });
    },
  });
  server.on("error", () => {}); // a client that was killed in mid-sentence
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.server.address().port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
