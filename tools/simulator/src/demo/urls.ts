export const serviceNames = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'] as const;
export type ServiceName = (typeof serviceNames)[number];
export type Urls = Readonly<Record<ServiceName | 'emulator', string>>;
