import { describe, expect, it } from '@jest/globals';
import { dockerAddress, dockerAnswers } from './docker-engine.js';

const none = () => false;

describe('dockerAddress', () => {
  it('follows DOCKER_HOST', () => {
    expect(dockerAddress({ DOCKER_HOST: 'unix:///run/x.sock' }, none)).toEqual({ socketPath: '/run/x.sock' });
    expect(dockerAddress({ DOCKER_HOST: 'tcp://10.0.0.5:2375' }, none)).toEqual({ host: '10.0.0.5', port: 2375 });
    expect(dockerAddress({ DOCKER_HOST: 'ssh://build' }, none)).toBeUndefined();
  });

  it('finds the socket of a rootless engine', () => {
    const rootless = '/run/user/1000/docker.sock';
    expect(dockerAddress({ XDG_RUNTIME_DIR: '/run/user/1000' }, (file) => file === rootless)).toEqual({
      socketPath: rootless,
    });
  });

  it('finds nothing where there is no socket', () => expect(dockerAddress({}, none)).toBeUndefined());
});

describe('dockerAnswers', () => {
  it('is false for a socket that nobody listens on', async () => {
    await expect(dockerAnswers({ DOCKER_HOST: 'unix:///nowhere/docker.sock' })).resolves.toBe(false);
  });
});
