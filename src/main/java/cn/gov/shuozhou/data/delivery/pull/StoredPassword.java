package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/** The password of a source as it lies in the database. */
record StoredPassword(long id, String keyId, byte[] content) implements StoredSeal {

    /** Where it belongs; part of its seal, so that it opens for no other source. */
    static String place(long sourceId) {
        return "pull_source/%d/password".formatted(sourceId);
    }

    @Override
    public String place() {
        return place(id);
    }
}
