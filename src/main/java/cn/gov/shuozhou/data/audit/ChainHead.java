package cn.gov.shuozhou.data.audit;

/**
 * Where the chain ends, and where it now begins.
 *
 * @param prunedPosition the last position that was pruned after its time; 0 if none
 * @param prunedHash its hash, to which the first entry still there is bound
 */
record ChainHead(long position, String hash, long prunedPosition, String prunedHash) {}
