// Loaded before a measured process: it does not outlive the benchmark that started it, however that one ended.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.channel?.unref();
