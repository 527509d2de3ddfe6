// Loaded before a service (`node --import`): the process stops itself at one instruction, between the commit of the first
// transaction that publishes on STOP_BEFORE_PUBLISHING_ON and its publication. SIGCONT lets it go on from there.
const { OutboxPublisher } = await import(
  new URL('../../../libs/messaging/dist/publishing/outbox-publisher.js', import.meta.url)
);

const topic = process.env.STOP_BEFORE_PUBLISHING_ON;
const { enqueue } = OutboxPublisher.prototype;
OutboxPublisher.prototype.enqueue = function (batch) {
  if (batch.records.some((record) => record.topic === topic)) {
    OutboxPublisher.prototype.enqueue = enqueue;
    process.stdout.write('stopping between commit and publication\n');
    process.kill(process.pid, 'SIGSTOP');
  }
  return enqueue.call(this, batch);
};
