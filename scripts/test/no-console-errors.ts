/** A test that makes the code complain on the console has found something: it fails. */
console.error = (...said: unknown[]) => {
  throw new Error(`unexpected console.error: ${said.map(String).join(" ")}`);
};
