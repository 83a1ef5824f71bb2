package cn.gov.shuozhou.data.delivery;

/** Another data set has become the current one of its resource; told in the transaction in which it does, if there is one. */
public record DataReplaced(DataSet now) {}
