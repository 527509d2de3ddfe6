// Runs test files one after the other, while no others run: for what takes the whole machine or measures time on it.
import TestRunner from 'jest-runner';

export default class OneByOne extends TestRunner {
  isSerial = true;
}
