// Loaded only where a person writes in their own words.
export { isUnwell } from '@forbear/document';
