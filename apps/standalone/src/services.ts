import { analyticsService } from '@rebound/analytics';
import { campaignsService } from '@rebound/campaigns';
import { consentService } from '@rebound/consent';
import { dispatchService } from '@rebound/dispatch';
import { ingestService } from '@rebound/ingest';
import { segmentationService } from '@rebound/segmentation';
import type { ServiceDefinition } from '@rebound/service-host';

/** The six, in the order of the flow. */
export const services: readonly ServiceDefinition[] = [
  ingestService,
  segmentationService,
  campaignsService,
  consentService,
  dispatchService,
  analyticsService,
];
