/** What the desk's contracts call by name. */
import { assetStatuses, belongingsStatuses, chaseStages, conditions, goodsCategories, holdingUses, IdDocument, identityKinds, pieceKinds, tenders } from '@orderly/contracts';
import { enumOf } from './enums.ts';

export const GoodsCategoryEnum = enumOf('GoodsCategory', goodsCategories);
export const GoodsAnswerEnum = enumOf('GoodsAnswer', ['confirmed', 'refused']);
export const PieceKindEnum = enumOf('PieceKind', pieceKinds);
export const ClosureKindEnum = enumOf('ClosureKind', ['seal', 'lock', 'none']);
export const SealStateEnum = enumOf('SealState', ['intact', 'broken', 'none']);
export const BelongingsStatusEnum = enumOf('BelongingsStatus', belongingsStatuses);
export const BelongingsListEnum = enumOf('BelongingsList', ['open', 'due-today', 'overdue', 'unclaimed', 'lost', 'approvals', 'closed']);
export const PartyEnum = enumOf('Party', ['patient', 'visitor', 'none']);
export const IdDocumentKindEnum = enumOf('IdDocumentKind', IdDocument.shape.kind.options);
export const FeatureEnum = enumOf('Feature', ['look', 'kind', 'pieces', 'name', 'phone', 'bed', 'wristband', 'description']);
export const ContactChannelEnum = enumOf('ContactChannel', ['phone', 'sms', 'ward', 'other']);
export const DisposalHowEnum = enumOf('DisposalHow', ['security', 'police', 'disposed']);
export const DifferenceKindEnum = enumOf('DifferenceKind', ['missing', 'unexpected', 'misplaced']);
export const PrintEnum = enumOf('Print', ['ticket', 'label']);
export const ClaimByEnum = enumOf('ClaimBy', ['owner', 'delegate']);
export const WaitsEnum = enumOf('Waits', ['delegate', 'disposal-approval', 'disposal-witness']);

export const HoldingUseEnum = enumOf('HoldingUse', holdingUses);
export const AssetStatusEnum = enumOf('AssetStatus', assetStatuses);
export const TenderEnum = enumOf('Tender', tenders);
export const OtherTenderEnum = enumOf('OtherTender', ['wechat', 'alipay', 'card']);
export const ConditionEnum = enumOf('Condition', conditions);
export const ChaseStageEnum = enumOf('ChaseStage', chaseStages);
export const IdentityKindEnum = enumOf('IdentityKind', identityKinds);
export const LoanListEnum = enumOf('LoanList', ['out', 'overdue', 'cleaning', 'repair', 'reservations', 'claimed-returned', 'missing', 'lost', 'transfers', 'jobs', 'owed', 'approvals']);
export const HoldingStatusEnum = enumOf('HoldingStatus', ['planned', 'open', 'closed']);
export const CashDirectionEnum = enumOf('CashDirection', ['in', 'out']);
