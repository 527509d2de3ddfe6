export { CampaignsClient, type CampaignsAddress } from './campaigns/campaigns-client.js';
export { applyFolder, describeChanges, type FolderRequest } from './definitions/apply-folder.js';
export { describeProblem, loadFolder, type LoadedFolder, type PlacedProblem } from './definitions/load-folder.js';
export { Failure } from './failure.js';
