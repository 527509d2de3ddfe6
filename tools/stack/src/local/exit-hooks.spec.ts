import { describe, expect, it, jest } from '@jest/globals';
import { onExit } from './exit-hooks.js';

describe('what is run on the way out', () => {
  it('is run in reverse, each whatever the others do, and not once it was taken back', () => {
    const listeners: (() => void)[] = [];
    const on = jest.spyOn(process, 'on').mockImplementation((_event, listener) => {
      listeners.push(listener as () => void);
      return process;
    });
    const ran: string[] = [];
    onExit(() => ran.push('removes the directory'));
    onExit(() => {
      throw new Error('of one hook');
    });
    const takeBack = onExit(() => ran.push('taken back'));
    onExit(() => ran.push('ends the server'));
    takeBack();
    on.mockRestore();
    for (const listener of listeners) listener();
    expect(ran).toEqual(['ends the server', 'removes the directory']);
  });
});
