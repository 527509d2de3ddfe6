import { expect, it } from '@jest/globals';
import { partOfKafkajs } from './kafkajs-parts.js';

it('lays no hands on another version of kafkajs', () =>
  expect(() => partOfKafkajs('network/requestQueue', '2.3.0')).toThrow('kafkajs 2.3.0 is not 2.2.4'));
