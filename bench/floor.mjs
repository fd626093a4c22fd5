/**
 * Floor F: the least a server can do. node:http and pg, the statements of a page as overheard from the product, answered
 * as JSON. A process of its own; takes the statements from its parent over IPC, and tells its port.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });
process.on("disconnect", () => process.exit(0));
process.once("message", (statements) => {
  const server = createServer((_, response) => answer(statements, response));
  server.listen(0, "127.0.0.1", () => process.send(server.address().port));
});

async function answer(statements, response) {
  const client = await pool.connect();
  try {
    const read = [];
    for (const { text, values } of statements) {
      const name = createHash("sha1").update(text).digest("base64url");
      const { rows } = await client.query(values.length > 0 ? { name, text, values } : text);
      read.push(rows);
    }
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(read));
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    response.writeHead(500);
    response.end(String(error));
  } finally {
    client.release();
  }
}
