// Loaded before the tests. mocha listens for rejected promises that nobody handles and says nothing about them
// (12.0.3); thrown, they fail the test that is running.

process.on('unhandledRejection', (reason) => {
  throw reason instanceof Error ? reason : new Error(`Rejected and unheard: ${String(reason)}`);
});
