import "server-only";

/**
 * The instant of this process. What is due is decided by the database (`app_now()`, handed on as `owner.now`);
 * this is for what has no owner: logs, back-off, the start of the server.
 */
export function now(): Date {
  return new Date();
}
