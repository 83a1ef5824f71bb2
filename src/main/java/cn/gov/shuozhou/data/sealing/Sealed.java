package cn.gov.shuozhou.data.sealing;

/**
 * Content as the database keeps it.
 *
 * @param keyId the key it was sealed under
 * @param bytes nonce, encrypted content and tag
 */
public record Sealed(String keyId, byte[] bytes) {}
