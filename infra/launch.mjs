// Every npm script starts here, on whatever Node the machine has: checks the ground, fetches packages, starts Node 24.
// No static imports: an old Node must get as far as the sentence that says it is too old.

const oldestThatCanInstall = 20;

const major = Number(process.versions.node.split('.')[0]);
if (major < oldestThatCanInstall) {
  process.stderr.write(
    `Node ${process.versions.node} är för gammal. Installera Node ${oldestThatCanInstall} eller senare (helst 24) och försök igen.\n`,
  );
  process.exitCode = 76; // exit-codes.mjs: nodeTooOld
} else {
  const { launch } = await import('./launch/launch.mjs');
  process.exitCode = await launch(process.argv.slice(2));
}
