import { HttpException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { errorBody, twilioError } from '../messages/twilio-error.js';

/** What the REST API is opened with. */
export abstract class Credentials {
  abstract readonly accountSid: string;
  abstract readonly authToken: string;
}

/** HTTP Basic with the account's SID and token, for the account in the path. */
@Injectable()
export class BasicAuthGuard implements CanActivate {
  private readonly expected: Buffer;

  constructor(private readonly credentials: Credentials) {
    const { accountSid, authToken } = credentials;
    this.expected = digest(`Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`);
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { account?: string } }>>();
    const given = digest(request.headers.authorization ?? '');
    if (timingSafeEqual(given, this.expected) && request.params.account === this.credentials.accountSid) return true;
    throw new HttpException(errorBody(twilioError(20003)), 401);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
