import type * as contract from '@shared/contract/audit';
import { reading } from '../way';

export const auditApi = {
  audit: reading<typeof contract.audit>('/api/audit'),
  exportAudit: reading<typeof contract.exportAudit>('/api/audit/export'),
};
