import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import { DispatchSettings } from './dispatch.settings.js';

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/** Under which addresses the outside reaches this service. */
@Injectable()
export class PublicAddresses {
  constructor(
    private readonly settings: DispatchSettings,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Without a slash at its end. */
  get base(): string {
    if (this.settings.publicUrl) return withoutSlash(this.settings.publicUrl);
    const server: Server = this.host.httpAdapter.getHttpServer();
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : this.settings.port;
    const name = this.settings.host.includes(':') ? `[${this.settings.host}]` : this.settings.host;
    return `http://${name}:${port}`;
  }

  shortLink(code: string): string {
    return `${this.settings.linkUrl ? withoutSlash(this.settings.linkUrl) : this.base}/r/${code}`;
  }

  receipts(carrier: string, workspaceId: string, sender: string): string {
    return `${this.base}/v1/webhooks/${carrier}/${workspaceId}/${sender}/status`;
  }
}
