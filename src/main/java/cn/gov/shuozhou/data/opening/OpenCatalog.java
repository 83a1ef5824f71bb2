package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.ResourceStamp;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 开放目录: the one service through which it is known what of the catalogue the public may have. */
@Service
@Transactional(readOnly = true)
@Article({"第二十二条", "第二十三条"})
public class OpenCatalog {

    private final Catalog catalog;

    OpenCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The resource of this 信息资源代码; empty when there is none, or nothing of it is open. */
    public Optional<OpenResource> find(String code) {
        return entry(code).map(OpenEntry::open);
    }

    /** As {@link #find}, with what the catalogue says of it. */
    public Optional<OpenEntry> entry(String code) {
        return catalog.idOf(code).stream()
                .flatMap(id -> entries(List.of(id)).stream())
                .findFirst();
    }

    /**
     * As {@link #entry}.
     *
     * @throws RequestRejected not found
     */
    public OpenEntry required(String code) {
        return entry(code).orElseThrow(() -> RequestRejected.notFound("开放平台没有这项数据，可能已停止开放，或者地址有误。请重新查找。"));
    }

    /** Those of the resources that are open now, in the order of the ids. */
    public List<OpenEntry> entries(List<Long> ids) {
        return catalog.entries(ids).stream()
                .flatMap(entry -> OpenEntry.of(entry).stream())
                .toList();
    }

    /** Of each resource that may be open, by what one sees that it has changed. */
    public List<ResourceStamp> stamps() {
        return catalog.openStamps();
    }
}
