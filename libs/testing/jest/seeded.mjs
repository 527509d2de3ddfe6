// Property tests draw from a fixed seed, so that a change is judged by the same examples as the one before it. To look
// further: FAST_CHECK_SEED=$RANDOM npm test
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_261_121) });
