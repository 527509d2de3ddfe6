export default async function globalTeardown() {
  await globalThis.reboundStack?.stop();
}
