package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.regulation.Article;
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
        return catalog.idOf(code).map(catalog::resource).flatMap(this::open);
    }

    private Optional<OpenResource> open(Resource resource) {
        return OpenResource.of(resource, catalog.items(resource.id()));
    }
}
