package cn.gov.shuozhou.data.catalog.publication;

/** A recorded mark with the review that it is part of. */
record PlacedMark(long reviewId, String code, String place, String remark) {}
